import own from '../../package.json' with { type: 'json' }

/** Version of the product, which all its packages share. A plugin says in `minHost` which one it needs. */
export const hostVersion: string = own.version

import { type Issue, issue } from '@tilth/core'
import { isNewerThan } from './is-newer-than.ts'
import type { Manifest } from './manifest.ts'

/** Whether a plugin asks for a newer version of the product than `hostVersion`. Issue: `plugin.needs_newer_host`. */
export const findTooOldHost = ({ minHost }: Pick<Manifest, 'minHost'>, hostVersion: string): readonly Issue[] =>
  minHost !== undefined && isNewerThan(minHost, hostVersion)
    ? [issue('plugin.needs_newer_host', { path: ['minHost'], params: { needed: minHost, found: hostVersion } })]
    : []

import { firstFramework } from './first-framework.ts'

/** What is made of a name. */
export interface NewPlugin {
  /** The plugin's id and its folder: `two-words`. */
  readonly name: string
  /** `workspace`: one of Tilth's own workspace packages. Otherwise a package alone, with the kit at this path inside its folder. */
  readonly kit: 'workspace' | { readonly file: string; readonly vitest: string; readonly typescript: string }
}

const camelCase = (name: string): string => name.replaceAll(/-(.)/g, (_, letter: string) => letter.toUpperCase())

const titleOf = (name: string): string => {
  const words = name.replaceAll('-', ' ')
  return words.charAt(0).toUpperCase() + words.slice(1)
}

/** What the module calls its manifest. A word of the language cannot be a name. */
export const exportNameOf = (name: string): string => {
  const reserved =
    /^(arguments|await|break|case|catch|class|const|continue|debugger|default|delete|do|else|enum|eval|export|extends|false|finally|for|function|if|implements|import|in|instanceof|interface|let|new|null|package|private|protected|public|return|static|super|switch|this|throw|true|try|typeof|var|void|while|with|yield)$/
  return reserved.test(name) ? `${name}Plugin` : camelCase(name)
}

export const packageNameOf = ({ name, kit }: NewPlugin): string => (kit === 'workspace' ? `@tilth/plugin-${name}` : `tilth-plugin-${name}`)

/** Every file of a new plugin, by its path in the folder. */
export const packageFiles = (plugin: NewPlugin): Readonly<Record<string, string>> => {
  const { name, kit } = plugin
  const isAlone = kit !== 'workspace'
  return {
    'package.json': json(packageOf(plugin)),
    'README.md': readmeOf(plugin),
    'tsconfig.json': json(isAlone ? tsconfigAlone : { extends: '@tilth/tsconfig/base.json', include: ['src'] }),
    ...(isAlone ? { '.gitignore': 'node_modules/\n.tilth/\npacked/\n', '.vscode/settings.json': json(editorSettings) } : {}),
    'src/index.ts': indexOf(name),
    'src/conformance.test.ts': testOf(name),
    [`frameworks/${name}.json`]: json(firstFramework({ id: name, title: titleOf(name) })),
  }
}

const json = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`

const packageOf = (plugin: NewPlugin): object => {
  const { name, kit } = plugin
  const about = {
    name: packageNameOf(plugin),
    version: kit === 'workspace' ? '0.0.0' : '0.1.0',
    ...(kit === 'workspace' ? { private: true } : {}),
    description: `${titleOf(name)}: a plugin for Tilth.`,
    license: 'Apache-2.0',
    type: 'module',
    tilth: { plugin: name },
    exports: { '.': './src/index.ts' },
  }
  if (kit === 'workspace')
    return {
      ...about,
      scripts: { types: 'tsc', test: 'vitest run' },
      dependencies: { '@tilth/plugin-kit': 'workspace:*' },
      devDependencies: { '@tilth/tsconfig': 'workspace:*', typescript: 'catalog:', vitest: 'catalog:' },
    }
  return {
    ...about,
    files: ['src', 'frameworks', '!**/*.test.ts'],
    scripts: {
      check: 'tilth plugin check',
      test: 'vitest run',
      types: 'tsc',
      dev: 'tilth plugin dev',
      pack: 'tilth plugin pack',
    },
    peerDependencies: { '@tilth/plugin-kit': '*' },
    devDependencies: { '@tilth/plugin-kit': `file:${kit.file}`, typescript: kit.typescript, vitest: kit.vitest },
  }
}

const tsconfigAlone = {
  compilerOptions: {
    target: 'ES2023',
    lib: ['es2023'],
    module: 'ESNext',
    moduleResolution: 'bundler',
    strict: true,
    noUncheckedIndexedAccess: true,
    exactOptionalPropertyTypes: true,
    verbatimModuleSyntax: true,
    erasableSyntaxOnly: true,
    isolatedModules: true,
    resolveJsonModule: true,
    allowImportingTsExtensions: true,
    jsx: 'preserve',
    jsxImportSource: 'solid-js',
    noEmit: true,
    skipLibCheck: true,
    types: [],
  },
  include: ['src'],
}

/** Completion and checks while typing. The documents themselves name no schema: they are the same bytes wherever they are. */
const editorSettings = {
  'json.schemas': [
    { fileMatch: ['/frameworks/*.json'], url: './node_modules/@tilth/plugin-kit/schema/framework.schema.json' },
    { fileMatch: ['/records/*.json'], url: './node_modules/@tilth/plugin-kit/schema/record-type.schema.json' },
  ],
}

const indexOf = (name: string): string => `import { definePlugin, type Manifest } from '@tilth/plugin-kit'
import framework from '../frameworks/${name}.json' with { type: 'json' }

export const ${exportNameOf(name)} = definePlugin({
  api: 1,
  id: '${name}',
  version: '0.1.0',
  name: '${titleOf(name)}',
  summary: 'What this plugin adds, in one or two sentences.',
  licence: 'Apache-2.0 AND CC-BY-4.0',
  maker: 'Your organization',
  languages: ['en', 'es'],
  frameworks: [framework],
  messages: { es: { name: '${titleOf(name)}', summary: 'Lo que agrega este complemento, en una o dos frases.' } },
} satisfies Manifest)
`

const testOf = (name: string): string => `import { conformance } from '@tilth/plugin-kit/testing'
import { expect, test } from 'vitest'
import { ${exportNameOf(name)} } from './index.ts'

test.each(conformance(${exportNameOf(name)}, { wholeIn: ['en', 'es'] }))('$name', ({ run }) => expect(run).not.toThrow())
`

const readmeOf = (plugin: NewPlugin): string => {
  const { name, kit } = plugin
  const commands =
    kit === 'workspace'
      ? ''
      : `
| command | what it does |
| --- | --- |
| \`npm install\` | once: fetches the kit and the test runner |
| \`npm run check\` | says in words what is to mend, with file and line |
| \`npm test\` | runs the tests of the plugin |
| \`npm run dev\` | shows it in a demo district while you write; needs a copy of Tilth |
| \`npm run pack\` | writes what a district uploads |
`
  return `# ${titleOf(name)}

A plugin for Tilth. \`frameworks/${name}.json\` holds what people read and rate; \`src/index.ts\` says what the plugin is.
${commands}
## License

The code is under the Apache License 2.0. The texts are those of the owner named in each document, under the license named there: write
yours into \`owner\`, \`licence\` and \`attribution\` before anybody sees it. Where the words are somebody else's, say which may be used:
\`officialText\`, \`labelsOnly\` and \`derivativesAllowed\`.
`
}

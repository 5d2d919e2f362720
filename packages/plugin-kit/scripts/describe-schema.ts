import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { JsonSchema } from '@tilth/core/document'
import { API, type Checker, type Symbol as Named, SymbolFlags, type Type } from 'typescript/unstable/sync'

const kit = dirname(dirname(fileURLToPath(import.meta.url)))

/** What a comment says, in one line for each paragraph and without what only a program reads. */
export const plainWords = (comment: string): string =>
  comment
    .replace(/\{@link(?:code|plain)?\s+([^\s|}]+)(?:\s*\|?\s*([^}]+))?\}/g, (_, target: string, words?: string) => (words ?? target).trim())
    .replace(/\[([^\]]+)\]\([^)\s]+\)/g, '$1')
    .split(/\n\s*\n/)
    .map(paragraph => paragraph.replace(/\s+/g, ' ').trim())
    .filter(paragraph => paragraph !== '')
    .join('\n')

const isSchema = (value: unknown): value is JsonSchema => typeof value === 'object' && value !== null && !Array.isArray(value)

const listIn = (schema: JsonSchema, keyword: string): readonly JsonSchema[] => {
  const list = schema[keyword]
  return Array.isArray(list) ? list.filter(isSchema) : []
}

const propertiesOf = (schema: JsonSchema): readonly (readonly [name: string, property: JsonSchema])[] =>
  Object.entries(isSchema(schema.properties) ? schema.properties : {}).filter((entry): entry is [string, JsonSchema] => isSchema(entry[1]))

const isForm = (schema: JsonSchema): boolean => schema.type === 'object' || Array.isArray(schema.oneOf)

/** Properties that must be there with one value: they tell one of several forms from the others. */
const tagsOf = (schema: JsonSchema): readonly (readonly [name: string, value: unknown])[] =>
  propertiesOf(schema).flatMap(([name, { enum: values }]) =>
    Array.isArray(values) && values.length === 1 && Array.isArray(schema.required) && schema.required.includes(name)
      ? [[name, values[0]] as const]
      : [],
  )

const definitionIn = ({ $ref }: JsonSchema): string | undefined =>
  typeof $ref === 'string' && $ref.startsWith('#/$defs/') ? $ref.slice('#/$defs/'.length) : undefined

/** Walks a schema and the types it was written beside at once, and takes what the comments of the types say along. */
class Describer {
  readonly #checker: Checker
  readonly #exported: ReadonlyMap<string, Named>
  readonly #definitions: Readonly<Record<string, JsonSchema>>
  /** Each once, however often it is used. */
  readonly described = new Map<string, JsonSchema>()

  constructor(
    checker: Checker,
    { exported, definitions }: { readonly exported: readonly Named[]; readonly definitions: Readonly<Record<string, JsonSchema>> },
  ) {
    this.#checker = checker
    this.#exported = new Map(exported.map(symbol => [symbol.name, symbol]))
    this.#definitions = definitions
  }

  /** The type that the kit exports under a name. */
  typeNamed(name: string): Type {
    const symbol = this.#exported.get(name)
    if (!symbol) throw new Error(`The kit exports no ${name}.`)
    return this.#checker.getDeclaredTypeOfSymbol(symbol.flags & SymbolFlags.Alias ? this.#checker.getAliasedSymbol(symbol) : symbol)
  }

  /** `said` is what stands at the place of the value and goes before what its type says of itself. */
  describe(schema: JsonSchema, type: Type, said = ''): JsonSchema {
    const definition = definitionIn(schema)
    if (definition !== undefined) {
      this.#describeDefinition(definition, type)
      return { ...schema, ...(said !== '' && { description: said }) }
    }
    const description = said || this.#saidOf(type)
    return { ...schema, ...(description !== '' && { description }), ...this.#parts(schema, { type, description }) }
  }

  #parts(schema: JsonSchema, { type, description }: { readonly type: Type; readonly description: string }): JsonSchema {
    const present = this.#checker.getNonNullableType(type) ?? type
    // Forms without a name of their own are described by where they stand; of plain values that is said once, beside the list.
    const within = (part: unknown, partType: Type | undefined): unknown =>
      isSchema(part) && partType ? this.describe(part, partType, isForm(part) ? this.#saidOf(partType) || description : '') : part
    if (schema.type === 'array') return { items: within(schema.items, this.#elementOf(present)) }
    const properties = propertiesOf(schema)
    if (properties.length > 0)
      return {
        properties: Object.fromEntries(properties.map(([name, property]) => [name, this.#property(property, { name, type: present })])),
      }
    if (isSchema(schema.additionalProperties))
      return { additionalProperties: within(schema.additionalProperties, this.#checker.getIndexInfosOfType(present)[0]?.valueType) }
    const choices = ['oneOf', 'anyOf'].filter(keyword => listIn(schema, keyword).length > 0)
    return Object.fromEntries(
      choices.map(keyword => [keyword, listIn(schema, keyword).map(form => this.#oneOfSeveral(form, { type: present, description }))]),
    )
  }

  #elementOf(type: Type): Type | undefined {
    return type.isTypeReference() ? this.#checker.getTypeArguments(type)[0] : undefined
  }

  #property(schema: JsonSchema, { name, type }: { readonly name: string; readonly type: Type }): JsonSchema {
    const symbol = this.#checker.getPropertyOfType(type, name)
    const own = symbol && this.#checker.getTypeOfSymbol(symbol)
    return own ? this.describe(schema, own, this.#commentOf(symbol)) : schema
  }

  /** A form that has no name is described by what tells it from the others. */
  #oneOfSeveral(schema: JsonSchema, { type, description }: { readonly type: Type; readonly description: string }): JsonSchema {
    const properties = propertiesOf(schema)
    if (properties.length === 0) return schema
    const tags = tagsOf(schema)
    const candidates = type.isUnionType() ? type.getTypes().filter(each => each.isObjectType() || each.isIntersectionType()) : [type]
    const found = candidates.find(candidate => tags.every(([name, value]) => this.#hasValue(candidate, { name, value })))
    if (!found)
      throw new Error(`Nothing in ${this.#checker.typeToString(type)} has the form of ${properties.map(([name]) => name).join()}.`)
    const [saidOfTag] = tags.map(([name]) => this.#commentOf(this.#checker.getPropertyOfType(found, name))).filter(said => said !== '')
    return this.describe(schema, found, this.#saidOf(found) || saidOfTag || description)
  }

  #hasValue(type: Type, { name, value }: { readonly name: string; readonly value: unknown }): boolean {
    const property = this.#checker.getPropertyOfType(type, name)
    const found = property && this.#checker.getTypeOfSymbol(property)
    return found?.isLiteralType() === true && found.value === value
  }

  #describeDefinition(name: string, type: Type): void {
    if (this.described.has(name)) return
    const schema = this.#definitions[name] ?? {}
    this.described.set(name, schema)
    // What a manifest takes as it is has no type there; it is the one that the kit exports under the name of the definition.
    const isUnknown = type === this.#checker.getUnknownType()
    const own = isUnknown ? this.typeNamed(`${name.charAt(0).toUpperCase()}${name.slice(1)}`) : type
    this.described.set(name, this.describe(schema, own))
  }

  #saidOf(type: Type): string {
    const present = this.#checker.getNonNullableType(type) ?? type
    if (this.#checker.isArrayType(present) || present.isLiteralType()) return ''
    return [present.getAliasSymbol(), present.getSymbol()].map(symbol => this.#commentOf(symbol)).find(said => said !== '') ?? ''
  }

  #commentOf(symbol: Named | undefined): string {
    const isOurs = symbol?.declarations.every(({ path }) => path.includes('/packages/') && !path.includes('/node_modules/'))
    return symbol && isOurs ? plainWords(this.#checker.getDocumentationCommentOfSymbol(symbol)) : ''
  }
}

/**
 * The schema of a manifest with what the comments of the contract's types say, beside each object and each property. A shape has the parts
 * of its type (it does not compile otherwise), so the type of every place in the schema is known and no sentence is written twice.
 */
export const describeSchema = (schema: JsonSchema): JsonSchema => {
  const api = new API({ cwd: kit })
  try {
    const [project] = api.updateSnapshot({ openProjects: [join(kit, 'tsconfig.json')] }).getProjects()
    const entrance = project?.program.getSourceFile(join(kit, 'src', 'index.ts'))
    const module = project && entrance && project.checker.getSymbolAtLocation(entrance)
    if (!project || !module) throw new Error('The kit could not be read.')
    const describer = new Describer(project.checker, {
      exported: project.checker.getExportsOfModule(module),
      definitions: schema.$defs as Readonly<Record<string, JsonSchema>>,
    })
    const { $schema, $id, title, ...root } = schema
    const { description, ...parts } = describer.describe(root, describer.typeNamed('Manifest'))
    const definitions = Object.keys(Object(schema.$defs)).map(name => [name, describer.described.get(name)])
    return { $schema, $id, title, description, ...parts, $defs: Object.fromEntries(definitions) }
  } finally {
    api.close()
  }
}

import { type Issue, issue } from '@tilth/core'

type Written = Readonly<Record<string, unknown>>

export const isWritten = (value: unknown): value is Written => typeof value === 'object' && value !== null && !Array.isArray(value)

/** A framework document as it stands, without a manifest around it. */
export const isBareFramework = (value: unknown): value is Written =>
  isWritten(value) && !('api' in value) && !('frameworks' in value) && ('format' in value || 'conditions' in value)

const textOf = (value: unknown, otherwise: string): string =>
  typeof value === 'string' && value.trim() !== '' ? value.slice(0, 2000) : otherwise

/**
 * A manifest of the district's own around a bare framework. What the framework does not say is left for its own reading to report; the
 * version follows the edition, so that the next edition is the next version.
 */
export const wrapFramework = (framework: Written, pluginId: string): Written => {
  const title = textOf(framework.title, pluginId)
  const { licence, edition, language, translations } = framework
  const own = textOf(language, 'en')
  return {
    api: 1,
    id: pluginId,
    version: `${typeof edition === 'number' && Number.isSafeInteger(edition) && edition > 0 ? edition : 1}.0.0`,
    name: title,
    summary: textOf(framework.summary, title),
    licence: textOf(isWritten(licence) ? licence.id : null, 'unknown'),
    maker: textOf(framework.owner, title),
    languages: [own, ...(isWritten(translations) ? Object.keys(translations).filter(each => each !== own) : [])],
    frameworks: [framework],
  }
}

/** Issues: `plugin.id_needed`. */
export const checkOwnId = (pluginId: string | null): readonly Issue[] =>
  pluginId === null || pluginId.trim() === '' ? [issue('plugin.id_needed')] : []

import type { ReadForm } from './form-document.ts'
import type { FormName, FormView } from './views.ts'

/** A form as this person may see it: only the fields that are shown to or filled in by them. */
export const formView = (
  read: ReadForm,
  { name, pluginName, fields }: { readonly name: FormName; readonly pluginName: string; readonly fields: ReadonlySet<string> },
): FormView => {
  const { form } = read
  const scales = new Map(form.items.map(item => [item.scale.id, item.scale]))
  return {
    pluginId: name.pluginId,
    formId: name.formId,
    kind: form.kind,
    title: form.title,
    plural: form.plural,
    summary: form.summary,
    question: form.question === '' ? null : form.question,
    notice: read.notice,
    attribution: read.attribution,
    licenceName: read.licenceName,
    pluginName,
    fields: form.fields.filter(field => fields.has(field.id)),
    items: form.items.map(item => ({
      code: item.code,
      label: item.label,
      description: item.description,
      text: item.text ?? null,
      kind: item.kind ?? null,
      scale: item.scale.id,
      descriptors: item.descriptors,
      lookFors: item.lookFors,
      condition: { frameworkId: read.frameworkId ?? '', code: item.condition },
      when: item.when ?? null,
    })),
    scales: [...scales.values()],
    subsets: form.subsets,
    focus: form.focus ?? null,
    named: fields.has(form.named) ? form.named : '',
    statuses: form.life?.statuses ?? [],
    views: form.views,
    untranslated: read.untranslated,
    keepMonths: form.keepMonths ?? null,
  }
}

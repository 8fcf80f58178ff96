import type { ImportKind } from '#modules/exchange/api.ts'
import { closedPartyFields, partyImportFields } from './fields.ts'
import { undoParties } from './undo-parties.ts'

const nameLabel = { field: 'name', 'zh-CN': '姓名或名称', 'zh-TW': '姓名或名稱', en: 'Name' }

/** Parties from a file: persons, households, organisations and their parts, one a row. */
export const partyKind: ImportKind = {
  kind: 'parties',
  label: { 'zh-CN': '往来方', 'zh-TW': '往來方', en: 'Parties' },
  rights: { create: ['create', 'party'], update: ['update', 'party'] },
  settings: [],
  fields: partyImportFields,
  closed: closedPartyFields,
  usualMatch: (fields) => ['key', 'email', 'phone'].find((field) => fields.has(field)) ?? null,
  check: ({ columns, fixed, mode }) => {
    const has = (field: string) => field in fixed || columns.some((c) => c.field === field)
    return mode === 'update' || has('name') || has('familyName') || has('givenName') ? [] : [{ code: 'exchange/field-missing', params: nameLabel }]
  },
  open: async (context, plan) => (await import('./open-parties.ts')).openParties(context, plan),
  undo: undoParties,
}

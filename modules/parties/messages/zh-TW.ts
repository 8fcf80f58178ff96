import bulk from './bulk.zh-TW.ts'
import type en from './en.ts'
import connection from './connection.zh-TW.ts'
import contact from './contact.zh-TW.ts'
import document from './document.zh-TW.ts'
import duplicate from './duplicate.zh-TW.ts'
import field from './field.zh-TW.ts'
import file from './file.zh-TW.ts'
import key from './key.zh-TW.ts'
import merge from './merge.zh-TW.ts'
import name from './name.zh-TW.ts'
import organisation from './organisation.zh-TW.ts'
import party from './party.zh-TW.ts'
import preference from './preference.zh-TW.ts'
import role from './role.zh-TW.ts'
import share from './share.zh-TW.ts'
import subject from './subject.zh-TW.ts'
import tag from './tag.zh-TW.ts'
import view from './view.zh-TW.ts'

const texts: typeof en = {
  refusals: { ...party.refusals, ...bulk.refusals, ...contact.refusals, ...document.refusals, ...name.refusals, ...role.refusals, ...key.refusals, ...preference.refusals, ...tag.refusals, ...connection.refusals, ...organisation.refusals, ...view.refusals, ...share.refusals, ...file.refusals, ...subject.refusals, ...duplicate.refusals, ...merge.refusals, ...field.refusals },
  documents: document.kinds,
  fields: { kinds: field.kinds, states: field.states },
}

export default texts

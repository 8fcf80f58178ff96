import bulk from './bulk.zh-CN.ts'
import type en from './en.ts'
import connection from './connection.zh-CN.ts'
import contact from './contact.zh-CN.ts'
import document from './document.zh-CN.ts'
import duplicate from './duplicate.zh-CN.ts'
import field from './field.zh-CN.ts'
import file from './file.zh-CN.ts'
import key from './key.zh-CN.ts'
import merge from './merge.zh-CN.ts'
import name from './name.zh-CN.ts'
import organisation from './organisation.zh-CN.ts'
import party from './party.zh-CN.ts'
import preference from './preference.zh-CN.ts'
import role from './role.zh-CN.ts'
import share from './share.zh-CN.ts'
import subject from './subject.zh-CN.ts'
import tag from './tag.zh-CN.ts'
import view from './view.zh-CN.ts'

const texts: typeof en = {
  refusals: { ...party.refusals, ...bulk.refusals, ...contact.refusals, ...document.refusals, ...name.refusals, ...role.refusals, ...key.refusals, ...preference.refusals, ...tag.refusals, ...connection.refusals, ...organisation.refusals, ...view.refusals, ...share.refusals, ...file.refusals, ...subject.refusals, ...duplicate.refusals, ...merge.refusals, ...field.refusals },
  documents: document.kinds,
  fields: { kinds: field.kinds, states: field.states },
}

export default texts

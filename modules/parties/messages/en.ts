import bulk from './bulk.en.ts'
import connection from './connection.en.ts'
import contact from './contact.en.ts'
import document from './document.en.ts'
import duplicate from './duplicate.en.ts'
import field from './field.en.ts'
import file from './file.en.ts'
import key from './key.en.ts'
import merge from './merge.en.ts'
import name from './name.en.ts'
import organisation from './organisation.en.ts'
import party from './party.en.ts'
import preference from './preference.en.ts'
import role from './role.en.ts'
import share from './share.en.ts'
import subject from './subject.en.ts'
import tag from './tag.en.ts'
import view from './view.en.ts'

const texts = {
  refusals: { ...party.refusals, ...bulk.refusals, ...contact.refusals, ...document.refusals, ...name.refusals, ...role.refusals, ...key.refusals, ...preference.refusals, ...tag.refusals, ...connection.refusals, ...organisation.refusals, ...view.refusals, ...share.refusals, ...file.refusals, ...subject.refusals, ...duplicate.refusals, ...merge.refusals, ...field.refusals },
  documents: document.kinds,
  fields: { kinds: field.kinds, states: field.states },
}

export default texts

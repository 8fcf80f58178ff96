import { route } from '#platform/http/route.ts'
import { addContact } from './add-contact.ts'
import { changeContact, removeContact } from './change-contact.ts'
import * as c from './contract.ts'
import { setMainContact, unverifyContact, verifyContact } from './set-main-contact.ts'

export const contactRoutes = [
  route(c.addContact, (context, { params, body }) => addContact(context, params.id, body)),
  route(c.changeContact, (context, { params, body }) => changeContact(context, params.id, params.contactId, body)),
  route(c.removeContact, (context, { params }) => removeContact(context, params.id, params.contactId)),
  route(c.setMainContact, (context, { params }) => setMainContact(context, params.id, params.contactId)),
  route(c.verifyContact, (context, { params }) => verifyContact(context, params.id, params.contactId)),
  route(c.unverifyContact, (context, { params }) => unverifyContact(context, params.id, params.contactId)),
]

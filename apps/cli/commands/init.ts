import { fillDemo } from '#modules/demo/api.ts'
import { createFirstAdministrator, memberActor } from '#modules/people/api.ts'
import { type Command, need } from '../command.ts'

export const command: Command = {
  usage: 'init [--demo] --admin-email A --admin-password P [--admin-name N] [--firm NAME] [--language zh-CN|zh-TW|en]',
  options: { demo: { type: 'boolean' }, 'admin-email': { type: 'string' }, 'admin-password': { type: 'string' }, 'admin-name': { type: 'string' }, firm: { type: 'string' }, language: { type: 'string' } },
  words: [0, 0],
  async run({ values, open }) {
    const email = need(values, 'admin-email')
    const password = need(values, 'admin-password')
    const { db } = await open()
    const named = { ...(values['admin-name'] ? { name: String(values['admin-name']) } : {}), ...(values.firm ? { firm: String(values.firm) } : {}), ...(values.language ? { language: values.language as 'zh-CN' } : {}) }
    const { memberId, unitId } = await createFirstAdministrator(db, { email, password, ...named })
    if (values.demo) {
      const made = await fillDemo(db, (await memberActor(db, memberId))!, new Date())
      return { json: { memberId, unitId, email, demo: made }, text: `Administrator ${email} is ready, with a made-up firm of ${made.parties} parties. Start with: npm start` }
    }
    return { json: { memberId, unitId, email }, text: `Administrator ${email} is ready. Start with: npm start` }
  },
}

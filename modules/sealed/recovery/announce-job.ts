import { sql } from 'kysely'
import { pageOf, readPerson, signLink } from '#modules/consent/api.ts'
import { system } from '#platform/access/actor.ts'
import { inTransaction } from '#platform/db/transaction.ts'
import type { JobContext } from '#platform/jobs/job.ts'
import { sendMail } from '#platform/mail/send-mail.ts'
import { texts } from '../messages/index.ts'
import { findAsked, NOTICE_DAYS, noteTold } from './ask-recovery.ts'

const actor = system('sealed.announce')

/** Mails the member that the circle will open their file, with the reason, the names and the link to object. Where no mail reaches them they are told in person, and the days begin then. */
export async function run({ db, now, log }: JobContext, { id }: { id: string }): Promise<void> {
  const asked = await inTransaction(db, actor, async (context) => {
    const file = await findAsked(context, id)
    if (!file) return null
    const { rows: [told] } = await sql<{ because: string; names: string[] }>`
      select r.because, array(select m.name from sealed.holder h join people.member_name m on m.id = h.member_id where h.circle_id = f.circle_id order by m.id) as names from sealed.recovery r join sealed.file f on f.id = r.file_id where r.id = ${id}`.execute(context.tx)
    return { file, ...told!, person: await readPerson(context, file.partyId), link: pageOf(`/sealed/${await signLink(context, 'sealed', [file.id], 365)}`) }
  }, now)
  if (!asked) return
  const { file, person, link, because, names } = asked
  if (!person.email || !link) return log.warn({ recovery: id }, 'opening not announced by mail: the member is to be told in person')
  const t = (await texts[person.language]()).default.mail
  const said = { firm: person.firm, name: person.name, because, names: names.join(t.join), days: NOTICE_DAYS, link }
  if (await sendMail({ to: person.email, subject: t.subject(said), text: t.text(said), messageId: `<sealed-${id}@guanxi>` })) await inTransaction(db, actor, (context) => noteTold(context, id, file, 'mail'), now)
}

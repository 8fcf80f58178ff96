import { sql } from 'kysely'
import type { Named } from '#kernel/text.ts'
import { system } from '#platform/access/actor.ts'
import { inTransaction } from '#platform/db/transaction.ts'
import type { JobContext } from '#platform/jobs/job.ts'
import { sendMail } from '#platform/mail/send-mail.ts'
import { pageOf, signLink } from '../link/sign-link.ts'
import { readPerson } from '../link/read-person.ts'
import { texts } from '../messages/index.ts'

interface Asked { party_id: string; purpose: Named; channel: Named | null }

/** Mails the link by which someone says yes a second time. One that was sent, answered or has run out meanwhile is left. */
export async function run({ db, now, log }: JobContext, { id }: { id: string }): Promise<void> {
  const actor = system('consent.confirmation')
  const mail = await inTransaction(db, actor, async (context) => {
    const { rows: [asked] } = await sql<Asked>`
      select c.party_id::text, p.label as purpose, h.label as channel from consent.confirmation c join consent.purpose p on p.key = c.purpose left join touchpoints.channel h on h.key = c.channel
      where c.id = ${id} and c.sent_at is null and c.answer is null and c.expires_at > ${now}`.execute(context.tx)
    return asked && { asked, person: await readPerson(context, asked.party_id), link: pageOf(`/confirm/${await signLink(context, 'confirm', [id])}`) }
  }, now)
  if (!mail) return
  const { asked, person: { language, email, name, firm }, link } = mail
  if (!email || !link) return log.warn({ confirmation: id }, email ? 'confirmation not mailed: BASE_URL is not set' : 'confirmation not mailed: no address')
  const t = (await texts[language]()).default.mail
  const said = { firm, name, purpose: asked.purpose[language], channel: asked.channel?.[language] ?? null, link }
  if (!await sendMail({ to: email, subject: t.confirmSubject(said), text: t.confirm(said), messageId: `<consent-${id}@guanxi>` })) return
  await inTransaction(db, actor, ({ tx }) => sql`update consent.confirmation set sent_at = ${now} where id = ${id}`.execute(tx), now)
}

import { useState } from 'react'
import { useFormat } from '#platform/web/format.ts'
import { useText } from '#platform/web/text.ts'
import { useAct } from '#platform/web/use-call.ts'
import { Button } from '#ui/button.tsx'
import { Icon } from '#ui/icon.tsx'
import { Menu } from '#ui/menu.tsx'
import { Panels } from '#ui/panels.tsx'
import { findParties, getParty, type Party } from '../../contract.ts'
import { addContact, changeContact, removeContact, setMainContact, unverifyContact, verifyContact } from '../../contact/contract.ts'
import { texts } from '../../messages/web.ts'
import { byChannel } from './by-channel.ts'
import { ContactForm } from './contact-form.tsx'
import { ContactValue } from './contact-value.tsx'
import { useChannels } from './use-channels.ts'
import css from './contacts.module.css'

const fresh = [getParty, findParties] as const
type Contact = Party['contacts'][number]

/** How a party is reached: one tap to call or write; main ones first. What the reader may only see is not offered for change. */
export function Contacts({ party, edits }: { party: Party; edits: boolean }) {
  const t = useText(texts).contacts
  const [form, setForm] = useState<Contact | 'new' | null>(null)
  const channels = useChannels()
  return (
    <div className={css.contacts}>
      {party.contacts.length > 0 && <ul className={css.list}>{party.contacts.toSorted(byChannel).map((c) => <Line key={c.id} party={party} contact={c} edits={edits && channels.includes(c.channel)} onEdit={() => setForm(c)} />)}</ul>}
      {!party.contacts.length && !edits && <span className="muted">{t.none}</span>}
      {edits && channels.length > 0 && <Button kind="text" icon="plus" onClick={() => setForm('new')}>{t.add}</Button>}
      {form && <ContactForm party={party} contact={form === 'new' ? null : form} onClose={() => setForm(null)} />}
    </div>
  )
}

function Line({ party, contact, edits, onEdit }: { party: Party; contact: Contact; edits: boolean; onEdit: () => void }) {
  const t = useText(texts)
  const f = useFormat()
  const more = useContactMenu(party, contact, onEdit)
  const several = party.contacts.some((c) => c.channel === contact.channel && c.id !== contact.id)
  const notes = [contact.label !== 'main' && contact.label ? contact.label : null, contact.isMain && several ? t.contacts.main : null, contact.validTo ? t.contacts.until(f.day(contact.validTo)) : null].filter(Boolean)
  return (
    <li>
      <span className="muted">{t.channels[contact.channel]}</span>
      <span className={css.value}>
        <ContactValue channel={contact.channel} value={contact.value} />
        {contact.verifiedAt && <span className={css.verified} title={`${t.contacts.verified} ${f.day(f.dayOf(contact.verifiedAt))}`}><Icon name="check" size={13} /><span className="hidden-but-read">{t.contacts.verified}</span></span>}
        {notes.length > 0 && <span className="muted small">{notes.join(' · ')}</span>}
        <Panels place="contact.note" props={{ partyId: party.id, contactId: contact.id }} waiting={null} />
      </span>
      {edits && <Menu label={t.contacts.more(contact.value)} items={more} button={(props) => <Button kind="quiet" icon="more" label={t.contacts.more(contact.value)} className={css.more} {...props} />} />}
    </li>
  )
}

function useContactMenu(party: Party, contact: Contact, onEdit: () => void) {
  const t = useText(texts).contacts
  const f = useFormat()
  const at = { params: { id: party.id, contactId: contact.id } }
  const again = useAct(addContact, { refreshes: fresh })
  const main = useAct(setMainContact, { refreshes: fresh })
  const verify = useAct(verifyContact, { refreshes: fresh })
  const unverify = useAct(unverifyContact, { refreshes: fresh })
  const change = useAct(changeContact, { refreshes: fresh })
  const back = { channel: contact.channel, value: contact.value, label: contact.label, isMain: contact.isMain }
  const remove = useAct(removeContact, { refreshes: fresh, done: t.removed, undo: () => again.mutate({ params: { id: party.id }, body: back }) })
  return [
    { key: 'edit', label: t.edit, onClick: onEdit },
    ...(contact.isMain ? [] : [{ key: 'main', label: t.makeMain, onClick: () => main.mutate(at) }]),
    contact.verifiedAt ? { key: 'unverify', label: t.unverify, onClick: () => unverify.mutate(at) } : { key: 'verify', label: t.verify, onClick: () => verify.mutate(at) },
    ...(contact.validTo ? [] : [{ key: 'end', label: t.end, onClick: () => change.mutate({ ...at, body: { validTo: f.dayOf(new Date().toISOString()) } }) }]),
    { key: 'remove', label: t.remove, danger: true, onClick: () => remove.mutate(at) },
  ]
}

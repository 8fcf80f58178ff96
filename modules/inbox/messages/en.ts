interface P { name?: unknown; reason?: unknown }

export default {
  conversation: 'Conversation',
  refusals: {
    'inbox/not-found': 'This conversation is not here, or you may not see it.', 'inbox/member-unknown': 'This colleague is not here any more.', 'inbox/snooze-past': 'This moment is over already.', 'inbox/already-placed': (p: P) => `This is ${String(p.name)} already.`,
    'inbox/nothing-to-send': 'Write something, or choose a template.', 'inbox/needs-subject': 'A mail needs a subject.', 'inbox/window-over': (p: P) => `${String(p.name)} cannot be answered there any more: the time that the platform gives for answers is over. Choose another channel.`, 'inbox/no-way': (p: P) => `${String(p.name)} cannot be answered there (${String(p.reason)}).`,
  },
}

const kinds: Record<string, string> = { 'cn-id': 'Resident identity card', passport: 'Passport', permit: 'Mainland travel permit', uscc: 'Unified social credit code', registration: 'Registration number', other: 'Other document' }

const texts = {
  kinds,
  refusals: {
    'document-not-found': 'This document is not here any more. Reload the page.',
    'document-known': 'This document is on the record already.',
    'document-number': (p: { kind?: unknown }) => `This is not a number of the kind “${kinds[String(p.kind)] ?? String(p.kind)}”: its length or its check character does not fit. Compare it with the document.`,
    'document-for-kind': (p: { kind?: unknown }) => `“${kinds[String(p.kind)] ?? String(p.kind)}” is not for this kind of party. Choose another kind of document.`,
  },
}

export default texts

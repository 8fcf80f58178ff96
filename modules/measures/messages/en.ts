type P = Record<string, string | number | boolean | null>

export default {
  refusals: {
    'unknown-measure': ({ measure }: P) => `There is no measure ${String(measure)}, or you may not see it.`,
    'unknown-dimension': ({ dimension }: P) => `There is nothing called ${String(dimension)} to split by, or you may not see it.`,
    'not-split-by': 'One of the measures cannot be split this way. Take it out, or split by something else.',
    'not-over-time': ({ en }: P) => `"${String(en)}" tells of now and cannot be split by time.`,
    'too-large': ({ most }: P) => `This would be more than ${String(most)} cells. Ask for fewer splits, a shorter period or a coarser one.`,
    'too-many-splits': ({ most }: P) => `Rows and columns together take ${String(most)} splits at most.`,
    'period-order': 'The period ends before it begins.',
    'unknown-value': ({ value }: P) => `"${String(value)}" is no value of this split.`,
    'not-filterable': ({ field }: P) => `Figures cannot be narrowed by "${String(field)}".`,
    'not-found': 'This analysis is no longer there, or is not shared with you.',
    'no-schedule': 'This analysis is not mailed.',
    'no-recipient': 'One of the recipients is no longer there.',
    'schedule-analysis': 'This analysis is no longer there, or is not yours.',
  },
  mail: {
    subject: (name: string, day: string) => `${name} · ${day}`, asOf: (day: string) => `As of ${day}.`, period: (from: string, to: string) => `${from} to ${to}.`,
    more: (shown: number, all: number) => `The first ${shown} of ${all} rows; all are in the file.`, hidden: (few: number) => `Figures of fewer than ${few} parties that you may not open are withheld.`, open: 'Open in Guanxi',
  },
}

interface AllowedType { type: string; endings: readonly string[]; preview?: boolean }

const open = 'application/vnd.openxmlformats-officedocument'

/** What may be kept: papers, pictures, recordings. Nothing that a browser or an office would run; archives neither, since they cannot be looked into safely. */
const allowedTypes: readonly AllowedType[] = [
  { type: 'application/pdf', endings: ['pdf'], preview: true },
  { type: 'image/png', endings: ['png'], preview: true },
  { type: 'image/jpeg', endings: ['jpg', 'jpeg'], preview: true },
  { type: 'image/gif', endings: ['gif'], preview: true },
  { type: 'image/webp', endings: ['webp'], preview: true },
  { type: 'image/heic', endings: ['heic'] },
  { type: 'image/tiff', endings: ['tif', 'tiff'] },
  { type: `${open}.wordprocessingml.document`, endings: ['docx'] },
  { type: `${open}.spreadsheetml.sheet`, endings: ['xlsx'] },
  { type: `${open}.presentationml.presentation`, endings: ['pptx'] },
  { type: 'application/vnd.oasis.opendocument.text', endings: ['odt'] },
  { type: 'application/vnd.oasis.opendocument.spreadsheet', endings: ['ods'] },
  { type: 'application/vnd.oasis.opendocument.presentation', endings: ['odp'] },
  { type: 'application/x-cfb', endings: ['doc', 'xls', 'ppt', 'wps', 'et', 'dps'] },
  { type: 'audio/mpeg', endings: ['mp3'] },
  { type: 'audio/mp4', endings: ['m4a'] },
  { type: 'audio/x-m4a', endings: ['m4a'] },
  { type: 'audio/wav', endings: ['wav'] },
  { type: 'audio/amr', endings: ['amr'] },
  { type: 'video/mp4', endings: ['mp4'] },
  { type: 'video/quicktime', endings: ['mov'] },
  { type: 'text/plain', endings: ['txt', 'md', 'log'] },
  { type: 'text/csv', endings: ['csv', 'tsv'] },
]

export const allowedType = (type: string): AllowedType | undefined => allowedTypes.find((t) => t.type === type)

/** The ending that a name claims, lower case: `'a/B.PDF'` gives `'pdf'`. */
export const endingOf = (name: string): string => /\.([A-Za-z0-9]{1,10})$/.exec(name)?.[1]?.toLowerCase() ?? ''

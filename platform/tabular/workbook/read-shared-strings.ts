import { unescaped } from './cell-text.ts'
import { readXml } from './parse-xml.ts'
import { StringStore } from './string-store.ts'

/** Reads a workbook's shared strings. Runs of rich text are joined; readings above the characters (phonetic runs) are left out. */
export async function readSharedStrings(bytes: AsyncIterable<Buffer>): Promise<StringStore> {
  const store = new StringStore()
  let text = ''
  let inText = false
  let phonetic = false
  try {
    await readXml(bytes, {
      open: (name) => {
        if (name === 'si') text = ''
        else if (name === 'rPh') phonetic = true
        else if (name === 't') inText = !phonetic
      },
      close: (name) => {
        if (name === 'si') store.add(unescaped(text))
        else if (name === 'rPh') phonetic = false
        else if (name === 't') inText = false
      },
      text: (piece) => { if (inText) text += piece },
    })
    return store
  } catch (error) {
    store.close()
    throw error
  }
}

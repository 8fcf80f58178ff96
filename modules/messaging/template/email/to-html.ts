import { Engine } from 'mrml'

let engine: Engine | undefined

/** MJML as the HTML that mail programs read. Ours is made by machine, so a fault in it is a fault of ours. */
export function toHtml(mjml: string): string {
  if (!engine) {
    engine = new Engine()
    engine.setRenderOptions({ disableComments: false, socialIconOrigin: null, fonts: {} })
  }
  const made = engine.toHtml(mjml)
  if (made.type === 'error') throw new Error(`MJML: ${made.message}`)
  return made.content
}

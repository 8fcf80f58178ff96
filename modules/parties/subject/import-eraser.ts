import { forgetImported } from '#modules/exchange/api.ts'
import type { Eraser } from './extension.ts'

/** What imports keep of someone. */
export const importEraser: Eraser = {
  name: 'imports',
  erase: (context, { ids, texts }) => forgetImported(context, 'party', ids, texts),
}

import type { ImportKind } from '#modules/exchange/extension.ts'
import { orderKind } from './order-kind.ts'

export const importKinds: ImportKind[] = [orderKind]

import type { ImportKind } from '#modules/exchange/extension.ts'
import { productKind } from './import/product-kind.ts'

export const importKinds: ImportKind[] = [productKind]

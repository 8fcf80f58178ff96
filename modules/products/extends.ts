export { dimensions } from './measures.ts'
import type { ExportSource, ImportKind } from '#modules/exchange/extension.ts'
import { productSource } from './export/product-source.ts'
import { productKind } from './import/product-kind.ts'

export const importKinds: ImportKind[] = [productKind]
export const exportSources: ExportSource[] = [productSource]
export { warehouseTables } from './facts.ts'

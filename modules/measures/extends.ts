import type { Eraser } from '#modules/parties/extension.ts'
import { analysisEraser } from './analysis/analysis-eraser.ts'

export const erasers: Eraser[] = [analysisEraser]

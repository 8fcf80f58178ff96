export { readCatalogue } from './catalogue/read-catalogue.ts'
export { askMeasures } from './query/ask-measures.ts'

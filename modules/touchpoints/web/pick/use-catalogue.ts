export { useCatalogue, type Words } from '../use-catalogue.ts'

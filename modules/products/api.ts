export { createProducts, type ProductRecord } from './product/create-products.ts'
export { createProduct } from './product/save-product.ts'
export { removeCreatedProducts } from './product/remove-created.ts'

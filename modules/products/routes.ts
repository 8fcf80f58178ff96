import { route } from '#platform/http/route.ts'
import * as c from './contract.ts'
import { findCategories, findProducts } from './product/find-products.ts'
import { listProductFields } from './product/product-fields.ts'
import { getProduct } from './product/read-product.ts'
import { createProduct, retireProduct, reviveProduct, updateProduct } from './product/save-product.ts'

export const routes = [
  route(c.findProducts, (context, { query }) => findProducts(context, query)),
  route(c.findProductCategories, (context) => findCategories(context)),
  route(c.getProductFields, (context) => listProductFields(context)),
  route(c.getProduct, (context, { params }) => getProduct(context, params.id)),
  route(c.createProduct, (context, { body }) => createProduct(context, body)),
  route(c.updateProduct, (context, { params, body, ifMatch }) => updateProduct(context, params.id, body, ifMatch)),
  route(c.retireProduct, (context, { params }) => retireProduct(context, params.id)),
  route(c.reviveProduct, (context, { params }) => reviveProduct(context, params.id)),
]

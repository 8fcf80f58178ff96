import { z } from 'zod'
import { Instant } from '#kernel/date.ts'
import { endpoint } from '#kernel/endpoint.ts'
import { eventType } from '#kernel/event.ts'
import { FieldInfo } from '#kernel/field.ts'
import { FilterQuery } from '#kernel/filter.ts'
import { Id } from '#kernel/id.ts'
import { Amount, Currency } from '#kernel/money.ts'
import { PageQuery, pageOf } from '#kernel/page.ts'
import { refusals } from '#kernel/refusal.ts'

export const productRefusals = refusals('products', { 'not-found': 404, 'code-taken': 409, 'key-taken': 409, retired: 409, 'not-retired': 409 })
const r = productRefusals

const text = (most: number) => z.string().trim().min(1).max(most)
const Category = z.string().trim().max(200).regex(/^[^/]+(\/[^/]+)*$/).meta({ description: 'A path.', example: '食品/蛋糕' })
const Key = z.strictObject({ source: text(60), key: text(200) })
const about = {
  category: Category.nullish(), unit: text(20).nullish(), price: Amount.nullish(), cost: Amount.nullish(), currency: Currency.nullish().meta({ description: 'Of price and cost; the firm’s own unless said.' }),
  custom: z.record(z.string().max(60), z.union([z.string().max(2000), z.number(), z.boolean(), z.null()])).optional(),
}
export const ProductInput = z.strictObject({ code: text(60), name: text(200), ...about, keys: z.array(Key).max(20).optional() }).meta({ id: 'ProductInput' })
export type ProductInput = z.output<typeof ProductInput>
export const ProductChange = z.strictObject({ code: text(60).optional(), name: text(200).optional(), ...about, keys: z.array(Key).max(20).optional().meta({ description: 'All its keys: those left out are dropped.' }) }).meta({ id: 'ProductChange' })
export type ProductChange = z.output<typeof ProductChange>

export const Product = z.object({
  id: Id, code: z.string(), name: z.string(), category: z.string().nullable(), unit: z.string().nullable(), price: Amount.nullable(), cost: Amount.nullable(), currency: z.string().nullable(), active: z.boolean(),
  source: z.string(), custom: z.record(z.string(), z.unknown()), keys: z.array(Key), createdAt: Instant, updatedAt: Instant, version: z.number().int(), masked: z.array(z.string()),
}).meta({ id: 'Product' })
export type Product = z.infer<typeof Product>

export const ProductQuery = PageQuery.extend({
  filter: FilterQuery.optional(), search: z.string().trim().max(100).optional().meta({ description: 'The beginning of the code, or part of the name or its pinyin.', example: 'dangao' }),
  sort: z.enum(['name', '-name', 'updatedAt', '-updatedAt']).default('name'), retired: z.enum(['true', 'false']).optional().meta({ description: 'Retired ones instead of those on sale.' }),
})

export const productCreated = eventType('products.product-created', 1, z.object({ productId: Id }))
export const productChanged = eventType('products.product-changed', 1, z.object({ productId: Id, fields: z.array(z.string()) }))

const byId = z.object({ id: Id })
const example = { params: { id: '12' } }

export const findProducts = endpoint({ name: 'findProducts', method: 'GET', path: '/products', may: ['read', 'product'], summary: 'Finds products by filter or search, a page at a time.', query: ProductQuery, reply: pageOf(Product) })
export const findProductCategories = endpoint({ name: 'findProductCategories', method: 'GET', path: '/products/categories', may: ['read', 'product'], summary: 'Lists the categories in use with how many products each holds.', reply: z.object({ items: z.array(z.object({ category: z.string(), products: z.number() })) }) })
export const getProductFields = endpoint({ name: 'getProductFields', method: 'GET', path: '/products/fields', may: ['read', 'product'], summary: 'Lists the fields that products can be filtered by.', reply: z.object({ fields: z.array(FieldInfo) }) })
export const getProduct = endpoint({ name: 'getProduct', method: 'GET', path: '/products/{id}', may: ['read', 'product'], summary: 'Gets a product.', params: byId, reply: Product, versioned: true, refusals: [r['not-found']], example })
export const createProduct = endpoint({ name: 'createProduct', method: 'POST', path: '/products', may: ['create', 'product'], summary: 'Creates a product.', body: ProductInput, reply: Product, status: 201, versioned: true, refusals: [r['code-taken'], r['key-taken']], example: { body: { code: 'CAKE-01', name: '无糖生日蛋糕', category: '食品/蛋糕', price: '268.00', cost: '96.00' } } })
export const updateProduct = endpoint({ name: 'updateProduct', method: 'PATCH', path: '/products/{id}', may: ['update', 'product'], summary: 'Changes what is named of a product; needs If-Match.', params: byId, body: ProductChange, reply: Product, versioned: true, refusals: [r['not-found'], r['code-taken'], r['key-taken']], example: { ...example, body: { price: '288.00' } } })
export const retireProduct = endpoint({ name: 'retireProduct', method: 'POST', path: '/products/{id}/retirement', may: ['update', 'product'], summary: 'Takes a product off sale; orders keep it.', params: byId, reply: Product, versioned: true, refusals: [r['not-found'], r.retired], example })
export const reviveProduct = endpoint({ name: 'reviveProduct', method: 'DELETE', path: '/products/{id}/retirement', may: ['update', 'product'], summary: 'Puts a product on sale again.', params: byId, reply: Product, refusals: [r['not-found'], r['not-retired']], example })

export const endpoints = [findProducts, findProductCategories, getProductFields, getProduct, createProduct, updateProduct, retireProduct, reviveProduct]

import type { Readable } from 'node:stream'
import type { FastifyRequest } from 'fastify'
import type { z } from 'zod'
import type { BodyOf, Endpoint, ParamsOf, QueryOf, ReplyOf } from '#kernel/endpoint.ts'
import type { Context } from '#platform/db/transaction.ts'
import type { Db } from '#platform/db/tables.ts'

export type AnyEndpoint = Endpoint<z.ZodType, z.ZodType, z.ZodType, z.ZodType>

/** What a verb gets from its caller, already validated by the contract. */
export interface Call<E> {
  params: ParamsOf<E>
  query: QueryOf<E>
  body: BodyOf<E>
  /** The version that the caller last saw, from If-Match. */
  ifMatch: number | null
  /** For uploads, cookies and headers; few verbs need it. */
  request: FastifyRequest
}

/** A reply that is streamed: a file or an export. `headers` go over those that every answer has. */
export interface Streamed { stream: Readable; type: string; filename?: string; headers?: Readonly<Record<string, string>>; /** Another page is where `location` in the headers says. */ status?: 302 }

/** A verb's surroundings over HTTP. `db` opens further transactions where one is not enough (streams, long jobs). */
export interface HttpContext extends Context { db: Db }

export type Handler<E> = (context: HttpContext, call: Call<E>) => Promise<E extends { streams: string } ? Streamed : ReplyOf<E>>

export interface Route { endpoint: AnyEndpoint; handler: (context: HttpContext, call: Call<AnyEndpoint>) => Promise<unknown>; ownTransaction: boolean }

/** Joins an endpoint to its verb; a module's `routes.ts` is a list of these. With `ownTransaction` the verb opens its own (context.tx must not be used): for streams and uploads. */
export const route = <E extends AnyEndpoint>(endpoint: E, handler: Handler<E>, { ownTransaction = false } = {}): Route => ({
  endpoint, handler: handler as unknown as Route['handler'], ownTransaction,
})

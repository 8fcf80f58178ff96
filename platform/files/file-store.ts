import type { Readable } from 'node:stream'

/** Where contents of files are kept, each under the SHA-256 of its bytes: outside the database, the same content once. A local directory, or later S3. */
export interface FileStore {
  /** Takes a stream in and digests it on the way; refuses above `most` bytes. Nothing is kept until `keep`. */
  stage(content: Readable, most: number): Promise<Staged>
  open(sha256: string): Promise<Readable>
  /** Lends a content as a file of this machine, for the length of `work`: for readers that need to seek. */
  readAt<T>(sha256: string, work: (path: string) => Promise<T>): Promise<T>
  has(sha256: string): Promise<boolean>
  remove(sha256: string): Promise<void>
}

/** A content that has arrived but is not kept yet: to be looked at first. */
export interface Staged {
  sha256: string
  /** Bytes. */
  size: number
  open(): Readable
  readAt<T>(work: (path: string) => Promise<T>): Promise<T>
  /** Puts it under its digest, for good. */
  keep(): Promise<void>
  /** Lets it go; nothing happens where it was kept. */
  discard(): Promise<void>
}

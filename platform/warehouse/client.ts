import { type ClickHouseClient, ClickHouseLogLevel, createClient } from '@clickhouse/client'

let open: { url: string; client: ClickHouseClient } | undefined

/** Names the analysis engine for this process; its address stays the same whoever owns the engine. */
export function useWarehouseAt(url: string): void {
  if (open?.url === url) return
  void open?.client.close()
  open = { url, client: createClient({ url, application: 'guanxi', request_timeout: 900_000, log: { level: ClickHouseLogLevel.OFF }, keep_alive: { enabled: true, idle_socket_ttl: 2_000 } }) }
}

/** The analysis engine's client. */
export function warehouseClient(): ClickHouseClient {
  if (!open) throw new Error('no analysis engine was named: useWarehouseAt')
  return open.client
}

/** Whether the analysis engine answers. */
export async function warehouseAnswers(): Promise<boolean> {
  return (await warehouseClient().ping()).success
}

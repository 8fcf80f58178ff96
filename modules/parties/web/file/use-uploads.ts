import { useState } from 'react'
import { newKey } from '#platform/web/call.ts'
import { useText } from '#platform/web/text.ts'
import { toast } from '#platform/web/toast.ts'
import { upload } from '#platform/web/upload.ts'
import { tellProblem, useRefresh } from '#platform/web/use-call.ts'
import { findFiles, uploadFile } from '../../file/contract.ts'
import { texts } from '../../messages/web.ts'

interface Running { key: string; name: string; share: number }

/** Sends files one beside the other and tells how far each has come. */
export function useUploads(partyId: string): { running: readonly Running[]; send: (files: readonly File[]) => void } {
  const t = useText(texts).files
  const refresh = useRefresh()
  const [running, setRunning] = useState<readonly Running[]>([])
  const one = async (file: File): Promise<void> => {
    const key = newKey()
    setRunning((now) => [...now, { key, name: file.name, share: 0 }])
    try {
      await upload(uploadFile, { params: { id: partyId } }, file, { onProgress: (share) => setRunning((now) => now.map((r) => (r.key === key ? { ...r, share } : r))) })
      toast({ kind: 'done', text: t.uploaded(file.name) })
      refresh(findFiles)
    } catch (problem) {
      await tellProblem(problem)
    } finally {
      setRunning((now) => now.filter((r) => r.key !== key))
    }
  }
  return { running, send: (files) => { for (const file of files) void one(file) } }
}

const rowsRead = new Map<string, number>()

/** How far the reading of an upload is, while it is being read by this process. */
export const importProgress = (uploadId: string) => ({
  tell: (row: number): void => void rowsRead.set(uploadId, row),
  end: (): void => void rowsRead.delete(uploadId),
  /** Rows read so far; null while nothing is being read. */
  read: (): number | null => rowsRead.get(uploadId) ?? null,
})

export type {
  RecordAccess,
  RecordAudience,
  RecordLife,
  RecordMove,
  RecordStatus,
  RecordType,
  RecordView,
} from './record-type.ts'

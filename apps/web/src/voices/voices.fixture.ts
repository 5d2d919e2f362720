import type { VoiceGroup, VoicesView } from './queries.ts'

export const voiceGroup = (label: string, [heard, invited]: readonly [number, number]): VoiceGroup => ({
  id: label.toLowerCase(),
  label,
  heard,
  invited,
  protected: false,
  missing: heard === 0,
})

export const protectedVoice = (label: string): VoiceGroup => ({
  id: label.toLowerCase(),
  label,
  heard: null,
  invited: null,
  protected: true,
  missing: false,
})

/** An invented roster of twelve: no counselor and nobody from a department has answered yet. */
export const voicesFixture = (): VoicesView => ({
  roundId: 'round',
  invited: 12,
  heard: 8,
  floor: 5,
  seenAs: 'team',
  partitions: [
    { id: 'role', groups: [voiceGroup('Teacher', [7, 8]), voiceGroup('Counselor', [0, 2]), voiceGroup('Principal', [1, 2])] },
    { id: 'site', groups: [voiceGroup('Alder Creek', [8, 8]), voiceGroup('Family Engagement', [0, 4])] },
    { id: 'language', groups: [voiceGroup('en', [5, 8]), voiceGroup('es', [3, 4])] },
  ],
})

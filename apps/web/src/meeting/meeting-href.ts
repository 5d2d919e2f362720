export interface MeetingDoor {
  readonly id: string
  readonly may: { readonly edit: boolean }
}

/** Where a round's meeting is run, for whoever runs the round, or followed. */
export const meetingHref = (slug: string, round: MeetingDoor): string =>
  `/d/${slug}/rounds/${round.id}/meeting${round.may.edit ? '' : '/follow'}`

import { type Issue, issue } from '@tilth/core'

export const tooManyAttempts = (seconds: number): Issue => issue('session.too_many_attempts', { params: { seconds } })

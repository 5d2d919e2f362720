import { SMTPServer } from 'smtp-server'
import { createSmtpMail } from '../src/mail/smtp-mail.ts'
import { afterTest } from './leftovers.ts'

export interface ReceivedLetter {
  readonly to: string
  /** As it came over the wire. */
  readonly raw: string
}

/** A real SMTP server on this machine that can go away and come back, and refuses what it is told to. */
export const startMailServer = async () => {
  const received: ReceivedLetter[] = []
  const refuses = new Map<string, number>()
  let server: SMTPServer | null = null
  let port = 0
  const up = async (): Promise<void> => {
    const started = new SMTPServer({
      authOptional: true,
      disabledCommands: ['STARTTLS', 'AUTH'],
      onRcptTo: ({ address }, _, done) => {
        const responseCode = refuses.get(address)
        done(responseCode === undefined ? null : Object.assign(new Error(`no mailbox for ${address}`), { responseCode }))
      },
      onData: (stream, session, done) => {
        const pieces: Buffer[] = []
        stream.on('data', (piece: Buffer) => pieces.push(piece))
        stream.on('end', () => {
          const [to] = session.envelope.rcptTo
          received.push({ to: to ? to.address : '', raw: Buffer.concat(pieces).toString('utf8') })
          done()
        })
      },
    })
    await new Promise<void>(done => {
      started.listen(port, '127.0.0.1', () => done())
    })
    const address = started.server.address()
    port = typeof address === 'object' && address !== null ? address.port : port
    server = started
  }
  const down = async (): Promise<void> => {
    const standing = server
    server = null
    await new Promise<void>(done => {
      if (standing) standing.close(() => done())
      else done()
    })
  }
  await up()
  afterTest(down)
  const mail = createSmtpMail({ url: `smtp://127.0.0.1:${port}`, from: 'Tilth <tilth@alder.example>' })
  return { received, refuses, up, down, mail }
}

/** Text of a quoted-printable letter, headers left as they are. */
export const readable = ({ raw }: ReceivedLetter): string => {
  const joined = raw.replaceAll(/=\r?\n/g, '')
  const bytes = joined.replaceAll(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
  return Buffer.from(bytes, 'latin1').toString('utf8')
}

import { createTransport } from 'nodemailer'
import { type Mail, MailFault } from './mail.ts'

export interface SmtpOptions {
  /** `smtp://` or `smtps://`, with the name and the password where the server asks for them. */
  readonly url: string
  /** The address letters come from, with a name before it if wanted. */
  readonly from: string
}

const waits = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 30_000 } as const

const plainCode = /^[A-Z]{3,20}$/

/** A server's final no (5xx) to the address itself. To the sender or the sign-in it would be the operator's to put right. */
const isRefusal = (thrown: unknown): boolean => {
  const { command, responseCode } = thrown as { readonly command?: unknown; readonly responseCode?: unknown }
  return command === 'RCPT TO' && typeof responseCode === 'number' && responseCode >= 500
}

/** What nodemailer throws quotes addresses and answers of the server; only its code goes on. */
const faultOf = (thrown: unknown): MailFault => {
  const { code, command } = thrown as { readonly code?: unknown; readonly command?: unknown }
  return new MailFault(typeof code === 'string' && plainCode.test(code) ? code : 'EUNKNOWN', {
    isOfLetter: command === 'RCPT TO' || command === 'DATA',
  })
}

/** Letters over SMTP, one connection each. */
export const createSmtpMail = ({ url, from }: SmtpOptions): Mail => {
  const transport = createTransport({ url, ...waits, disableFileAccess: true, disableUrlAccess: true })
  return {
    async send({ to, subject, text, html, messageId, stopUrl }) {
      try {
        await transport.sendMail({
          from,
          to: { name: '', address: to },
          subject,
          text,
          html,
          messageId: `<${messageId}>`,
          headers: { 'auto-submitted': 'auto-generated' },
          list: { unsubscribe: stopUrl },
        })
        return 'taken'
      } catch (thrown) {
        if (isRefusal(thrown)) return 'refused'
        throw faultOf(thrown)
      }
    },
  }
}

import { resolve } from 'node:path'

/** Where the command was typed: a package manager goes elsewhere and keeps that place in `INIT_CWD`. */
export const typedAt = (): string => resolve(process.env.INIT_CWD ?? process.cwd())

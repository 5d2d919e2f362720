import type { Command } from '../command.ts'
import { check } from './check/check.ts'
import { dev } from './dev/dev.ts'
import { kit } from './kit/kit.ts'
import { newPlugin } from './new/new.ts'
import { pack } from './pack/pack.ts'

/** What an author needs. Also packed into the kit, so none of it imports the host or a database. */
export const pluginCommands: readonly Command[] = [newPlugin, check, dev, pack, kit]

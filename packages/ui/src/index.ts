/**
 * @tilth/ui: tokens, accessible components and the signature pictures. `tokens.css` is the look and `base.css` the plain elements in it;
 * both come with the first import. `print.css` is imported by what prints. Components know no server and no address; every word they say
 * comes from @tilth/i18n through `I18nProvider`. Styles live in cascade layers (tokens, base, components, pages, print): an app writes its
 * own into `pages`. Nothing here sets a static style attribute, so a strict content security policy holds.
 * Read `spectrum-strip/geometry.ts` for how pictures are made.
 */
import './tokens.css'
import './base.css'

export { AgreementGlyph } from './agreement-glyph/agreement-glyph.tsx'
export { Button, type ButtonLook, type ButtonProps, type ButtonVariant } from './button/button.tsx'
export { Checkbox, type CheckboxProps } from './checkbox/checkbox.tsx'
export { ConditionsRings, type ConditionsRingsProps } from './conditions-rings/conditions-rings.tsx'
export { type RingSegment, type RingsFrame, type RingsGeometry, ringsGeometry } from './conditions-rings/geometry.ts'
export { summarizeRings } from './conditions-rings/name-segment.ts'
export type { RingItem, RingLayer } from './conditions-rings/ring-source.ts'
export { CopyButton } from './copy-button/copy-button.tsx'
export { DataTable, type DataTableProps, type TableColumn } from './data-table/data-table.tsx'
export { ConfirmDialog, type ConfirmDialogProps } from './dialog/confirm-dialog.tsx'
export { Dialog, type DialogProps } from './dialog/dialog.tsx'
export { Disclosure, type DisclosureProps } from './disclosure/disclosure.tsx'
export { DownloadPicture, type DownloadPictureProps } from './download-picture/download-picture.tsx'
export { EmptyState, type EmptyStateProps } from './empty-state/empty-state.tsx'
export { ErrorSummary, type FormError } from './error-summary/error-summary.tsx'
export { FieldError } from './field-error/field-error.tsx'
export { Ground } from './ground/ground.tsx'
export { Icon, type IconShape } from './icon/icon.tsx'
export {
  ArchiveIcon,
  ArrowLeftIcon,
  ArrowRightIcon,
  BookOpenIcon,
  CalendarIcon,
  CheckIcon,
  ChevronDownIcon,
  ChevronRightIcon,
  ChevronsUpDownIcon,
  ChevronUpIcon,
  CircleAlertIcon,
  ClipboardListIcon,
  CloudOffIcon,
  CopyIcon,
  DownloadIcon,
  ExternalLinkIcon,
  EyeIcon,
  EyeOffIcon,
  FlagIcon,
  InfoIcon,
  KeyRoundIcon,
  LayoutListIcon,
  Link2Icon,
  LockIcon,
  LogOutIcon,
  MenuIcon,
  MessageCircleQuestionMarkIcon,
  MessageSquareIcon,
  MinusIcon,
  MonitorIcon,
  MoonIcon,
  PencilIcon,
  PlusIcon,
  PrinterIcon,
  QrCodeIcon,
  RefreshCwIcon,
  SchoolIcon,
  SearchIcon,
  Settings2Icon,
  SunIcon,
  TrendingUpIcon,
  UserPlusIcon,
  UsersIcon,
  VoteIcon,
  XIcon,
} from './icon/icons.ts'
export { JoinCode } from './join-code/join-code.tsx'
export { type I18n, I18nProvider, useI18n } from './language/i18n-context.tsx'
export { LanguageSwitch } from './language-switch/language-switch.tsx'
export { LevelGlyph } from './level-glyph/level-glyph.tsx'
export { LevelInput, type LevelInputProps } from './level-input/level-input.tsx'
export { LinkButton, type LinkButtonProps } from './link-button/link-button.tsx'
export { Loading } from './loading/loading.tsx'
export { Skeleton } from './loading/skeleton.tsx'
export { Menu, type MenuItem, type MenuProps } from './menu/menu.tsx'
export { Notice, type NoticeProps, type NoticeTone } from './notice/notice.tsx'
export { PageTitle, type PageTitleProps } from './page-title/page-title.tsx'
export { PasswordField, type PasswordFieldProps } from './password-field/password-field.tsx'
export { QrCode } from './qr-code/qr-code.tsx'
export { RadioGroup, type RadioGroupProps, type RadioOption } from './radio-group/radio-group.tsx'
export { Ramp, type RampProps } from './ramp/ramp.tsx'
export type { RampTerrace } from './ramp/ramp-terrace.ts'
export { chartLegend } from './run-chart/chart-legend.ts'
export { ChartRules } from './run-chart/chart-rules.tsx'
export { RunChart, type RunChartProps } from './run-chart/run-chart.tsx'
export type {
  ChartSentence,
  RunChartGap,
  RunChartNote,
  RunChartPhase,
  RunChartPin,
  RunChartPoint,
  RunChartSize,
  RunChartSource,
} from './run-chart/run-chart-source.ts'
export { SavedAt } from './saved-at/saved-at.tsx'
export { Section, type SectionProps } from './section/section.tsx'
export { Seeds } from './seeds/seeds.tsx'
export { Select, type SelectOption, type SelectProps } from './select/select.tsx'
export { SkipLink } from './skip-link/skip-link.tsx'
export { type MultipleEntry, SmallMultiples, type SmallMultiplesProps } from './small-multiples/small-multiples.tsx'
export { Sparkline, type SparklineProps } from './sparkline/sparkline.tsx'
export { SpectrumInput, type SpectrumInputProps } from './spectrum-input/spectrum-input.tsx'
export { type StripBand, type StripGeometry, type StripMark, type StripSource, stripGeometry } from './spectrum-strip/geometry.ts'
export { SpectrumStrip, type SpectrumStripProps } from './spectrum-strip/spectrum-strip.tsx'
export { measureStrip, type StripMeasures, type StripSize } from './spectrum-strip/strip-size.ts'
export {
  type StackedLine,
  type StackedRow,
  type StackedStripsGeometry,
  stackedStripsGeometry,
} from './stacked-strips/geometry.ts'
export { StackedStrips, type StackedStripsProps } from './stacked-strips/stacked-strips.tsx'
export { StageBar, type StageBarProps, type StageBarStage } from './stage-bar/stage-bar.tsx'
export { Switch, type SwitchProps } from './switch/switch.tsx'
export { type TabEntry, Tabs, type TabsProps } from './tabs/tabs.tsx'
export { Term } from './term/term.tsx'
export { TextArea, type TextAreaProps } from './text-area/text-area.tsx'
export { TextField, type TextFieldProps } from './text-field/text-field.tsx'
export { restoreTheme, setTheme, type Theme } from './theme-switch/theme.ts'
export { ThemeSwitch } from './theme-switch/theme-switch.tsx'
export { Thread, type ThreadProps, type ThreadStep } from './thread/thread.tsx'
export { announce, dismissToast, showToast, type ToastText } from './toast/toast.ts'
export { Toaster } from './toast/toaster.tsx'
export { VisuallyHidden } from './visually-hidden/visually-hidden.tsx'
export { Mark } from './wordmark/mark.tsx'
export { Wordmark } from './wordmark/wordmark.tsx'

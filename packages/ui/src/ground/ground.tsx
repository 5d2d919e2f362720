import css from './ground.module.css'

/** The ground at the foot of the rail: the only ornament. */
export const Ground = () => (
  <svg class={css.ground} viewBox="0 0 232 74" preserveAspectRatio="none" aria-hidden="true">
    <path data-step="1" d="M0 14C70 14 120 2 232 0V74H0Z" />
    <path data-step="2" d="M0 30C64 32 128 14 232 13V74H0Z" />
    <path data-step="3" d="M0 44C66 48 132 30 232 27V74H0Z" />
    <path data-step="4" d="M0 57C70 62 136 46 232 42V74H0Z" />
    <path data-step="5" d="M0 69C74 74 138 62 232 57V74H0Z" />
  </svg>
)

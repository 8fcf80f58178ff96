import { initials } from '#platform/web/format/name.ts'
import { classes } from './classes.ts'
import css from './face.module.css'

/** A photo, or the initials. Round and pale up to 40 px, as in bars and lists; square and strong above, as in heads. */
export const Face = ({ name, size = 30, photo }: { name: string; size?: number; photo?: string | undefined }) => (
  <span className={classes(css.face, size > 40 && css.large)} style={{ width: size, height: size, fontSize: Math.round(size * (size > 40 ? 0.4 : 0.43)) }} aria-hidden="true">
    {photo ? <img src={photo} alt="" width={size} height={size} /> : initials(name, size <= 40)}
  </span>
)

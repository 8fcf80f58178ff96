import type { ThemeConfig } from 'antd'
import { type Mode, palettes } from './palette.ts'

const FONT = '"PingFang SC", "Noto Sans CJK SC", "Noto Sans SC", "Microsoft YaHei", system-ui, sans-serif'

/** The tokens as Ant Design takes them, so that its controls cannot be told from our own. */
export function antdTheme(mode: Mode): ThemeConfig {
  const p = palettes[mode]
  return {
    cssVar: { key: `guanxi-${mode}` },
    hashed: false,
    token: {
      colorPrimary: p.jade, colorPrimaryHover: p.jadeStrong, colorPrimaryActive: p.jadeStrong, colorPrimaryBg: p.jadeWash, colorPrimaryBgHover: p.jadeWash, colorPrimaryBorder: p.jade, colorPrimaryText: p.jadeStrong,
      colorSuccess: p.jade, colorWarning: p.amber, colorError: p.vermilion, colorInfo: p.indigo, colorLink: p.jadeStrong, colorLinkHover: p.jade,
      colorSuccessBg: p.jadeWash, colorWarningBg: p.amberWash, colorErrorBg: p.vermilionWash, colorInfoBg: p.indigoWash, colorErrorText: p.vermilion, colorErrorHover: p.vermilion,
      colorText: p.ink, colorTextSecondary: p.ink2, colorTextTertiary: p.ink3, colorTextQuaternary: p.ink3, colorTextPlaceholder: p.ink3, colorTextDescription: p.ink3, colorTextHeading: p.ink, colorIcon: p.ink3, colorIconHover: p.ink,
      colorTextLightSolid: p.onJade,
      colorBgBase: p.sheet, colorBgContainer: p.sheet, colorBgElevated: p.sheet, colorBgLayout: p.ground, colorBgSpotlight: mode === 'dark' ? p.lineStrong : p.ink,
      colorFillAlter: p.sunken, colorFillTertiary: p.sunken, colorFillSecondary: p.line, colorBgContainerDisabled: p.sunken,
      colorBorder: p.lineStrong, colorBorderSecondary: p.line, colorSplit: p.line,
      borderRadius: 5, borderRadiusLG: 8, borderRadiusSM: 4, fontFamily: FONT, fontSize: 14, controlHeight: 32, motionDurationMid: '0.12s', motionDurationSlow: '0.18s', wireframe: false,
    },
    components: {
      Tooltip: { colorTextLightSolid: mode === 'dark' ? p.ink : '#FFFFFF' },
      Table: { headerBg: p.sunken, headerColor: p.ink3, cellPaddingBlock: 6, cellPaddingInline: 12, rowHoverBg: p.sunken },
      Tabs: { horizontalItemPadding: '6px 0', horizontalItemGutter: 20 },
      Form: { itemMarginBottom: 16, labelColor: p.ink2, verticalLabelPadding: '0 0 4px' },
      Input: { borderRadiusLG: 5 }, Segmented: { trackBg: p.line, itemSelectedBg: p.sheet, itemColor: p.ink2, itemSelectedColor: p.jadeStrong },
      Select: { optionSelectedBg: p.jadeWash, optionSelectedColor: p.jadeStrong },
    },
  }
}

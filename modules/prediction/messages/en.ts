export default {
  refusals: {},
}

export default {
  title: 'Harbour news',
  locales: {
    root: { label: 'English', lang: 'en' },
    lt: { label: 'Lietuvių', lang: 'lt' },
  },
}

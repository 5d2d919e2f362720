const PrintPage = () => null

export default PrintPage

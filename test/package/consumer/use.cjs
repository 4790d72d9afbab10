console.log(typeof require('unsaid').compareDocuments)

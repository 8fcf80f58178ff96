/* What the analysis engine is fed with. */
select warehouse.watch('products.product');

/* What the analysis engine is fed with. */
select warehouse.watch('orders.sales_order'), warehouse.watch('orders.line');
